/** Every variable is small. */
export function checkVariables(): void {}
