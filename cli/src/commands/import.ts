import { isCurrency } from '@rapport/shared/money.ts';
import type { Command, CommandInput } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { createErrorFile } from '../import/errorFile.ts';
import { orderFields, parseMap } from '../import/fields.ts';
import { DEFAULT_CURRENCY, type ImportSetting, importOrders } from '../import/importOrders.ts';
import type { Invoice } from '../import/invoices.ts';
import { createProgressBar } from '../import/progressBar.ts';
import { readMessageOptions, runMessageImport } from '../import/runMessageImport.ts';
import { Sender } from '../import/sender.ts';
import { summaryOf } from '../import/summary.ts';
import { importTarget, importTimeZone } from '../import/target.ts';

export const command: Command = {
  name: 'import',
  description:
    'Sends the orders, events or people of a file to the collection endpoint. Running it again changes nothing.',
  arguments: [
    { name: '<what>', required: true, description: 'what the file holds: orders, events or people' },
    { name: '<file>', required: true, description: 'CSV or NDJSON, plain or gzipped' },
  ],
  options: {
    map: { type: 'string', value: '<field=header,…>', description: 'which header holds which field' },
    event: { type: 'string', value: '<name>', description: 'of events whose lines name none' },
    supplier: {
      type: 'string',
      value: '<name>',
      description: 'whose data it is, where it is not your customers’ own; with --basis',
    },
    basis: { type: 'string', value: '<text>', description: 'legal basis of a supplier’s data, as consent' },
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
    'default-country': {
      type: 'string',
      value: '<country>',
      description: 'of phone numbers without one, for what a dry run of people says; the source decides',
    },
    'date-order': {
      type: 'string',
      value: '<order>',
      description: 'day-first or month-first, likewise',
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
      'Orders: fields, and the headers recognised for each (without regard to case, spaces and signs):',
      ...rows.map(([field, { wanted, meaning, headers }]) => {
        const name = `${field.padEnd(width)}  ${wanted ? 'needed  ' : 'optional'}`;
        return `  ${name}  ${meaning} (${headers.join(', ')})`;
      }),
      'Lines that cannot be read are written to <file>.errors.csv with the reason, and their invoices are not sent.',
      '',
      'Events and people: lines of NDJSON that are messages of a tracking SDK are sent as they are. Of others, userId,',
      'anonymousId, event, timestamp and messageId are found by their names or by --map, and everything else becomes a',
      'property of the event or a trait of the person: --map userId=Customer,properties.total:number=Total.',
      'A dry run of people says of each column how many values the platform would clean, drop, and keep as they came.',
      'An import that was stopped goes on where it ended: <file>.progress.json remembers how far it came.',
    ].join('\n');
  },
  run: async ({ options, arguments: [what, file = ''] }) => {
    switch (what) {
      case 'orders':
        return await run(file, readOptions(options));
      case 'events':
      case 'people':
        return await runMessageImport(what, file, {
          ...readMessageOptions(options),
          target: options['dry-run'] === true ? undefined : importTarget(options),
        });
      default:
        throw new CommandError(`rapport import takes orders, events or people, not "${what}".`, {
          exitCode: 2,
        });
    }
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
  const timeZone = importTimeZone(options);
  return {
    map: parseMap(text('map') ?? ''),
    currency,
    timeZone,
    refundPrefix: text('refund-prefix') ?? 'C',
    target: options['dry-run'] === true ? undefined : importTarget(options),
  };
}
