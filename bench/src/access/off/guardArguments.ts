/** Arguments reach resolvers as they come. */
export function guardArguments(): void {}
