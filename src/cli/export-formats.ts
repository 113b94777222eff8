/** What `rollbook export` can make of a runbook; completion asks for them without what makes them. */
export const EXPORT_FORMATS: readonly string[] = ['github-actions'];
