import { readFileSync } from 'node:fs';
import { type InternalSecret, internalSigner } from '@rapport/shared/access/internalToken.ts';
import type { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { type GatewaySettings, standardGatewaySettings } from '@rapport/shared/config/gatewaySettings.ts';
import type { OidcSettings } from '@rapport/shared/config/oidcSettings.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { auditExportRoute } from './access/auditExport.ts';
import { createBuiltInIssuer } from './access/builtInIssuer.ts';
import { workspaceLookups } from './access/credentials.ts';
import { createOidcVerifier } from './access/oidc.ts';
import { registeredOperations } from './access/registeredOperations.ts';
import { createCallerVerification } from './access/verifyCaller.ts';
import { createCollect } from './collect/collect.ts';
import { hookFinder } from './collect/hooks/hookFinder.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { clientAddress } from './http/clientAddress.ts';
import { landingRoutes } from './landing/landingRoutes.ts';
import { NatsBuckets } from './limits/natsBuckets.ts';
import { unsubscribeRoutes } from './notifications/unsubscribeRoutes.ts';
import { httpPart } from './parts/httpPart.ts';
import { localPart } from './parts/localPart.ts';
import type { PartSource } from './parts/partSource.ts';

export interface GatewayWiring {
  /** By name: a part in this process, or where another process serves it. `workspace` must be among them. */
  readonly parts: Readonly<Record<string, Part | { readonly url: string }>>;
  readonly bus: Bus;
  readonly port: number;
  readonly host: string;
  readonly internalSecret: InternalSecret;
  readonly production: boolean;
  /** The identity provider whose access tokens people bring; none where left out. */
  readonly oidc?: OidcSettings | undefined;
  /** The standard ones where left out. */
  readonly settings?: GatewaySettings;
  readonly log: Logger;
}

/** The committed composition of all parts' schemas. */
const supergraphFile = new URL('../../supergraph.graphql', import.meta.url);

/** Puts the whole gateway together: GraphQL, callers, collection. Used alone by main.ts and with all parts by the CLI. */
export async function wireGateway(wiring: GatewayWiring): Promise<Gateway> {
  const { parts, bus, internalSecret, log, settings = standardGatewaySettings } = wiring;
  const workspace = ownSource(wiring, 'workspace', 'to know callers');
  const profiles = ownSource(wiring, 'profiles', 'to know hooks');
  const { findCredential, findMembers } = workspaceLookups(workspace);
  const verifyCaller = createCallerVerification({
    findCredential,
    findMembers,
    issuer: wiring.production ? null : createBuiltInIssuer(internalSecret),
    oidc: wiring.oidc === undefined ? null : createOidcVerifier(wiring.oidc, { log }),
    clock: systemClock,
  });
  const gateway = await startGateway({
    supergraphSdl: readFileSync(supergraphFile, 'utf8'),
    parts,
    port: wiring.port,
    host: wiring.host,
    verifyCaller,
    internalSecret,
    routes: [
      ...landingRoutes({ explorer: settings.introspection ?? !wiring.production }),
      auditExportRoute({
        workspace,
        verifyCaller,
        addressOf: (request) => clientAddress(request, settings.trustedProxies),
        log,
      }),
      ...unsubscribeRoutes(workspace),
      ...createCollect({
        bus,
        clock: systemClock,
        log,
        hookOf: hookFinder(profiles),
        sourceOf: async (writeKey) => {
          const credential = await findCredential('WRITE_KEY', writeKey);
          if (credential === null) return null;
          const { id, workspaceId, allowedOrigins } = credential;
          return { sourceId: id, workspaceId, allowedOrigins };
        },
      }),
    ],
    needs: { bus: () => bus.ping() },
    subscriptions: { bus },
    log,
    production: wiring.production,
    settings,
    buckets: new NatsBuckets(bus.connection, systemClock, log),
    registered: registeredOperations(workspace, systemClock),
  });
  return {
    ...gateway,
    stop: async () => {
      await gateway.stop();
      await Promise.all([workspace.close(), profiles.close()]);
    },
  };
}

/** A connection of its own, so that checking credentials never waits behind queries. */
function ownSource(
  { parts, internalSecret, log }: GatewayWiring,
  name: 'workspace' | 'profiles',
  why: string,
): PartSource {
  const part = parts[name];
  if (part === undefined) throw new RapportError('INTERNAL', `The gateway needs the ${name} part ${why}.`);
  if ('schema' in part) return localPart(part, log);
  return httpPart({
    name,
    url: part.url,
    sign: internalSigner(internalSecret, systemClock),
    log,
  });
}
