import type { Command } from '../command.ts';
import { natsConfig } from '../natsConfig.ts';

export const command: Command = {
  name: 'nats-config',
  description:
    'Prints the configuration of nats-server for production: a login for each part, the gateway and the operator, with what each may do. nats.conf in the repository is the same.',
  options: {},
  arguments: [],
  notes: () =>
    'The server takes the passwords from <PART>_NATS_PASSWORD, GATEWAY_NATS_PASSWORD and OPERATOR_NATS_PASSWORD in its\nenvironment, each with double quotes around it.',
  run: async () => {
    process.stdout.write(natsConfig());
    return 0;
  },
};
