import { type PartUnderTest, startPartUnderTest } from '../../../test/harness/part.ts';
import { startDeals } from '../src/service.ts';

export interface Payload {
  readonly deal: Record<string, unknown> & { readonly id: string };
  readonly errors: readonly object[];
}

export interface PipelinePayload {
  readonly pipeline: {
    readonly id: string;
    readonly stages: readonly {
      readonly id: string;
      readonly name: string;
      readonly kind: string;
      readonly probability: number;
    }[];
  };
  readonly errors: readonly object[];
}

export interface MoveOptions {
  readonly lossReason?: string;
  readonly version?: number;
  readonly key?: string;
}

const REFUSALS = 'errors { __typename ... on UserError { message path } }';

/** The deals part with a pipeline "Sales", and its mutations as functions. */
export class DealsUnderTest {
  readonly under: PartUnderTest;
  #pipelineId = '';
  /** Ids of the stages of "Sales" by name: Qualified, Proposal, Won, Lost. */
  stages: Readonly<Record<string, string>> = {};

  private constructor(under: PartUnderTest) {
    this.under = under;
  }

  static async start(): Promise<DealsUnderTest> {
    const deals = new DealsUnderTest(await startPartUnderTest({ name: 'deals', start: startDeals }));
    const { pipeline } = await deals.createPipeline('Sales');
    deals.#pipelineId = pipeline.id;
    deals.stages = Object.fromEntries(pipeline.stages.map((stage) => [stage.name, stage.id]));
    return deals;
  }

  async createPipeline(name: string): Promise<PipelinePayload> {
    const { pipelineCreate } = await this.under.run<{ pipelineCreate: PipelinePayload }>(
      `mutation ($name: String!) {
        pipelineCreate(input: { name: $name, currency: "GBP", stages: [
          { name: "Qualified", probability: 0.2 }, { name: "Proposal", probability: 0.5 },
          { name: "Won", kind: WON, probability: 0.3 }, { name: "Lost", kind: LOST }
        ] }) { pipeline { id stages { id name kind probability } } ${REFUSALS} }
      }`,
      { name },
    );
    return pipelineCreate;
  }

  async open(input: object = {}, idempotencyKey: string | null = null): Promise<Payload> {
    const { dealOpen } = await this.under.run<{ dealOpen: Payload }>(
      `mutation ($input: DealOpenInput!, $key: String) {
        dealOpen(input: $input, idempotencyKey: $key) {
          deal { id version name amount { amount currency } closeDate stage { name } contacts { contact { id } role } }
          ${REFUSALS}
        }
      }`,
      { input: { name: 'Engine', pipelineId: this.#pipelineId, ...input }, key: idempotencyKey },
    );
    return dealOpen;
  }

  /** `stage` is the name of a stage of "Sales". */
  async move(id: string, stage: string, { lossReason, version, key }: MoveOptions = {}): Promise<Payload> {
    const { dealMove } = await this.under.run<{ dealMove: Payload }>(
      `mutation ($id: ID!, $input: DealMoveInput!, $version: Int, $key: String) {
        dealMove(id: $id, input: $input, expectedVersion: $version, idempotencyKey: $key) {
          deal { id version stage { name } lossReason closedAt stageHistory { stage { name } leftAt movedBy } }
          errors {
            __typename ... on UserError { message path }
            ... on DealClosed { stage { name } } ... on StaleVersion { currentVersion }
          }
        }
      }`,
      { id, input: { stageId: this.stages[stage], lossReason }, version, key },
    );
    return dealMove;
  }

  async movesTold(dealId: string) {
    const told = await this.under.told();
    return told.filter((event) => event.type === 'deals.deal.moved.v1' && event.subject === dealId);
  }
}
