let addresses = 0;

/** Another one each time: contacts who share a mail address are one customer. */
function typedAddress(mark: string): string {
  addresses += 1;
  return `${mark}typed${addresses}@${mark}.example`;
}

/**
 * Values that a schema cannot ask for by their type or name, by the input field; undefined leaves a field out. What is not
 * here is made from the schema alone.
 */
export const hints: Readonly<Record<string, (mark: string) => unknown>> = {
  'TrackingRuleInput.type': () => 'TRACK',
  'TrackingRuleInput.name': (mark) => `${mark} planned`,
  'TrackingRuleInput.schema': (mark) => ({ type: 'object', required: [`${mark} wanted`] }),
  'Query.trackingPlanTest(messages:)': (mark) => ({
    type: 'track',
    event: `${mark} planned`,
    userId: 'somebody',
  }),
  'IdentityLimitInput.type': () => 'EMAIL',
  'IdentityLimitInput.windowDays': () => 30,
  'Profile.computedTrait(name:)': (mark) => `${mark} tracked`,
  'TaskCreateInput.dueAt': () => '2036-03-01T09:30:00.000Z',
  'TaskPatch.dueAt': () => '2036-03-02T09:30:00.000Z',
  'TaskReminderInput.at': () => undefined,
  'TaskRepeatInput.unit': () => 'WEEK',
  'TaskRepeatInput.timeZone': () => 'Europe/London',
  'HookFieldInput.to': () => '/userId',
  'HookFieldInput.from': () => '/customer',
  'HookFieldInput.header': () => undefined,
  'HookFieldInput.constant': () => undefined,
  'EmailAddressInput.address': typedAddress,
  'PhoneNumberInput.number': () => undefined,
  'AddressInput.country': () => 'GB',
  'ContactCreateInput.language': () => 'en-GB',
  'ContactCreateInput.timeZone': () => 'Europe/London',
  'ContactPatch.language': () => 'pt-BR',
  'ContactPatch.timeZone': () => 'America/Sao_Paulo',
  'CompanyRoleAddInput.from': () => '2020-01-31',
  'CompanyRoleAddInput.until': () => '2020-03-31',
  'CompanyRolePatch.from': () => '2020-02-29',
  'Mutation.companyRoleEnd(until:)': () => '2020-03-31',
  // What only mails and meetings have; the first kind is a call.
  'InteractionLogInput.messageId': () => undefined,
  'InteractionLogInput.inReplyTo': () => undefined,
  'InteractionLogInput.place': () => undefined,
  'InteractionLogInput.isHeld': () => undefined,
  'AttendeeAnswerInput.participantId': () => undefined,
  'HookConditionInput.from': () => '/kind',
  'HookConditionInput.header': () => undefined,
  'NotificationSettingsPatch.timeZone': () => 'Europe/London',
  'NotificationSettingsPatch.quietFrom': () => '22:00',
  'NotificationSettingsPatch.quietUntil': () => '07:00',
  'NotificationSettingsPatch.digestAt': () => '08:00',
  // A name that is known to be refused when it is sent to: nothing leaves the machine, and nothing is tried again.
  'Mutation.notificationWebhookSet(url:)': (mark) => `https://localhost/${mark}`,
};
