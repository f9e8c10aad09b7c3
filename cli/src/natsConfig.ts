import { type NatsUser, natsPermissions, natsUsers } from '@rapport/shared/bus/natsPermissions.ts';

const head = `# What nats-server reads in production: who may log in, and what each may do. Written by \`npm run generate\` from
# shared/src/bus/natsPermissions.ts; \`npx rapport nats-config\` prints it. The passwords are environment variables of the
# server, each in double quotes (docker-compose.yml adds them): it would read some bare ones as numbers.
# Start it as \`nats-server --config nats.conf --jetstream --store_dir <folder>\`.

port: 4222
http_port: 8222
max_payload: 1048576

# All logins stand in the server's default account, where the streams of a server that knew one login are too.
authorization {
  users: [`;

/** The configuration of nats-server for production, with a login for each process. */
export function natsConfig(): string {
  return [head, ...natsUsers.flatMap(userLines), '  ]', '}', ''].join('\n');
}

/** The variable that holds the password of a login. */
export function natsPasswordName(user: NatsUser): string {
  return `${user.toUpperCase()}_NATS_PASSWORD`;
}

function userLines(user: NatsUser): string[] {
  const { publish, subscribe } = natsPermissions(user);
  return [
    '    {',
    `      user: ${user}, password: $${natsPasswordName(user)}`,
    '      permissions {',
    '        publish {',
    ...listLines('allow', publish.allow),
    ...(publish.deny.length === 0 ? [] : listLines('deny', publish.deny)),
    '        }',
    '        subscribe {',
    ...listLines('allow', subscribe.allow),
    '        }',
    '      }',
    '    }',
  ];
}

/** JSON strings are valid strings of the configuration language too. */
function listLines(name: string, subjects: readonly string[]): string[] {
  return [
    `          ${name}: [`,
    ...subjects.map((each) => `            ${JSON.stringify(each)}`),
    '          ]',
  ];
}
