/** Text as it is stored: without space around it, and null where nothing is left. */
export function trimmed(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
