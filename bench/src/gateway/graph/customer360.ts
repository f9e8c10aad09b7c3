/** About 5 KB of answer from eight fetches: one root, five parts beside each other, two parts after those. */
const customer360 = `query Customer360($id: ID!) {
  profile(id: $id) {
    id name email firstSeenAt lastSeenAt
    traits { name value }
    timeline(first: 20) { id at kind title }
    contacts { id name title email }
    deals { id title stage probability amount { amount currency } company { id name domain employees } }
    tickets { id subject status openedAt assignee { id name team } }
    segments { id name enteredAt reason }
    consents { purpose granted decidedAt by }
  }
}`;

/** Fixed width, so that every answer has the same length. */
export const profileId = (number: number): string => `profile_${String(number).padStart(8, '0')}`;

export const requestBody = (number: number): string =>
  JSON.stringify({ query: customer360, variables: { id: profileId(number) }, operationName: 'Customer360' });
