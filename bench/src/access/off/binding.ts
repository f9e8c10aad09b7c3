/** Transactions know their workspace and nothing else of the request. */
export function bindingText(): string {
  return '';
}
