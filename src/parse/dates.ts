const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The first date of the form "20 December 2012" in a text, as ISO 8601, or null. */
export function dateIn(text: string): string | null {
  for (const match of text.matchAll(/\b(\d{1,2})\s+([A-Z][a-z]{2,8})\s+(\d{4})\b/g)) {
    const month = MONTHS.indexOf((match[2] ?? "").toLowerCase()) + 1;
    const day = Number(match[1]);
    if (month > 0 && day >= 1 && day <= 31) return `${match[3]}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return null;
}
