/** `2026-03-31`, in UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
