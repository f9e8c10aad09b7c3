import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { Deal, DealContact, DealMoveRefusal, StageStay } from '../domain/deal.ts';
import type { Pipeline, Stage } from '../domain/pipeline.ts';
import type { Purchase } from '../domain/purchase.ts';
import type { PurchaseTotals } from '../queries/purchaseTotals.ts';

interface Reference {
  readonly id: string;
}

export type DealParent = Deal;
export type DealConnectionParent = Connection<Deal>;
export type DealContactParent = DealContact;
export type StageStayParent = StageStay;
export type PipelineParent = Pipeline;
export type StageParent = Stage;
export type PurchaseParent = Purchase;
export type PurchaseConnectionParent = Connection<Purchase>;
export type PurchaseTotalsParent = PurchaseTotals;
export type ContactParent = Reference;
export type CompanyParent = Reference;
export type ProfileParent = Reference;
export type UserParent = Reference;
export type PipelineCreateErrorParent = CommonRefusal;
export type DealOpenErrorParent = CommonRefusal;
export type DealUpdateErrorParent = CommonRefusal;
export type DealMoveErrorParent = DealMoveRefusal;
