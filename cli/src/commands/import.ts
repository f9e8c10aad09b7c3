import { readSettings } from '@rapport/shared/config/settings.ts';
import { isCurrency } from '@rapport/shared/money.ts';
import { IANAZone } from 'luxon';
import type { Command, CommandInput } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { readDevFile } from '../demo/devFile.ts';
import { createErrorFile } from '../import/errorFile.ts';
import { orderFields, parseMap } from '../import/fields.ts';
import { DEFAULT_CURRENCY, type ImportSetting, importOrders } from '../import/importOrders.ts';
import type { Invoice } from '../import/invoices.ts';
import { createProgressBar } from '../import/progressBar.ts';
import { Sender } from '../import/sender.ts';
import { summaryOf } from '../import/summary.ts';

export const command: Command = {
  name: 'import',
  description:
    'Sends the orders and refunds of a file as events to the collection endpoint. Running it again changes nothing.',
  arguments: [
    { name: 'orders', required: true, description: 'what the file holds; orders are what can be imported' },
    { name: '<file>', required: true, description: 'CSV or NDJSON, one order line a line, plain or gzipped' },
  ],
  options: {
    map: { type: 'string', value: '<field=header,…>', description: 'which header holds which field' },
    currency: {
      type: 'string',
      value: '<code>',
      description: `of prices without one (default: ${DEFAULT_CURRENCY}, with a notice)`,
    },
    'time-zone': { type: 'string', value: '<zone>', description: 'of times without one (default: UTC)' },
    'refund-prefix': {
      type: 'string',
      value: '<text>',
      description: 'invoice numbers that begin with it are refunds (default: C)',
    },
    'dry-run': { type: 'boolean', description: 'read and count everything, send nothing' },
    url: {
      type: 'string',
      value: '<url>',
      description: 'of the gateway (default: the platform started here)',
    },
    'write-key': {
      type: 'string',
      value: '<key>',
      description: 'of the source (default: the demonstration’s)',
    },
  },
  notes: () => {
    const rows = Object.entries(orderFields);
    const width = Math.max(...rows.map(([field]) => field.length));
    return [
      'Fields, and the headers recognised for each (without regard to case, spaces and signs):',
      ...rows.map(([field, { wanted, meaning, headers }]) => {
        const name = `${field.padEnd(width)}  ${wanted ? 'needed  ' : 'optional'}`;
        return `  ${name}  ${meaning} (${headers.join(', ')})`;
      }),
      'Lines that cannot be read are written to <file>.errors.csv with the reason, and their invoices are not sent.',
    ].join('\n');
  },
  run: async ({ options, arguments: [what, file = ''] }) => {
    if (what !== 'orders') {
      throw new CommandError(`rapport import takes orders, not "${what}".`, { exitCode: 2 });
    }
    return await run(file, readOptions(options));
  },
};

type Options = Pick<ImportSetting, 'map' | 'currency' | 'timeZone' | 'refundPrefix'> & {
  readonly target: { readonly url: string; readonly writeKey: string } | undefined;
};

async function run(file: string, { target, ...options }: Options): Promise<number> {
  const startedAt = performance.now();
  const progress = createProgressBar(process.stderr);
  const errors = createErrorFile(file);
  const sender = target === undefined ? undefined : senderFor(target, errors);
  try {
    await sender?.check();
    const counts = await importOrders({
      ...options,
      file,
      progress,
      errors,
      send: async (json, origin) => await sender?.add({ json, origin }),
    });
    await sender?.finish();
    progress.end();
    process.stdout.write(
      summaryOf(counts, errors, (performance.now() - startedAt) / 1000, target === undefined),
    );
    return errors.count === 0 ? 0 : 1;
  } finally {
    errors.close();
    await sender?.close();
  }
}

function senderFor(target: NonNullable<Options['target']>, errors: ImportSetting['errors']): Sender<Invoice> {
  return new Sender<Invoice>({
    ...target,
    onRejected: ({ number, lines }, reason) => {
      for (const { line } of lines) errors.add(line, number, `collection refused the event: ${reason}`);
    },
  });
}

function readOptions(options: CommandInput['options']): Options {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const currency = text('currency')?.toUpperCase();
  if (currency !== undefined && !isCurrency(currency)) {
    throw new CommandError(`--currency must be an ISO 4217 code as GBP, not "${text('currency')}".`, {
      exitCode: 2,
    });
  }
  const timeZone = text('time-zone') ?? 'UTC';
  if (!IANAZone.isValidZone(timeZone)) {
    throw new CommandError(`--time-zone must be a zone as Europe/London, not "${timeZone}".`, {
      exitCode: 2,
    });
  }
  return {
    map: parseMap(text('map') ?? ''),
    currency,
    timeZone,
    refundPrefix: text('refund-prefix') ?? 'C',
    target: options['dry-run'] === true ? undefined : targetOf(text('url'), text('write-key')),
  };
}

function targetOf(url: string | undefined, writeKey: string | undefined): { url: string; writeKey: string } {
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new CommandError(`--url must read http://host:4000, not "${url}".`, { exitCode: 2 });
  }
  const { home } = readSettings(process.env);
  const dev = url !== undefined && writeKey !== undefined ? null : readDevFile(home);
  const target = { url: url ?? dev?.url, writeKey: writeKey ?? dev?.writeKey };
  if (target.url === undefined || target.writeKey === undefined) {
    throw new CommandError(
      `Nothing was started on ${home} yet: run npm start in another terminal, or say --url and --write-key.`,
    );
  }
  return { url: target.url, writeKey: target.writeKey };
}
