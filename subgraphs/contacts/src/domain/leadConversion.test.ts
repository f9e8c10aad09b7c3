import { describe, expect, it } from 'vitest';
import { conversionFaults, type LeadDealRequest } from './leadConversion.ts';

const deal: LeadDealRequest = {
  name: 'Engine',
  pipelineId: 'pipeline_01J00000000000000000000001',
  stageId: null,
  amount: '10.50',
  closeDate: null,
  ownerId: null,
};

describe('conversionFaults', () => {
  it('finds nothing wrong with a right conversion', () => {
    expect(conversionFaults('OPPORTUNITY', null, deal)).toEqual([]);
    expect(conversionFaults('CUSTOMER', 'company_01J00000000000000000000001', null)).toEqual([]);
  });

  it.each([
    ['LEAD', null, null, ['input', 'lifecycleStage']],
    ['OPPORTUNITY', 'acme', null, ['input', 'company', 'id']],
    ['OPPORTUNITY', null, { ...deal, name: ' ' }, ['input', 'deal', 'name']],
    ['OPPORTUNITY', null, { ...deal, amount: '-1' }, ['input', 'deal', 'amount']],
    ['OPPORTUNITY', null, { ...deal, pipelineId: 'sales' }, ['input', 'deal', 'pipelineId']],
    ['OPPORTUNITY', null, { ...deal, stageId: 'first' }, ['input', 'deal', 'stageId']],
    ['OPPORTUNITY', null, { ...deal, ownerId: 'jo' }, ['input', 'deal', 'ownerId']],
  ] as const)('to %s at %s with %j are at %j', (stage, companyId, wanted, path) => {
    expect(conversionFaults(stage, companyId, wanted).map((fault) => fault.path)).toEqual([path]);
  });
});
