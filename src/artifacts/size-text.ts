/** For people, in one unit, so that sizes can be compared at a glance. */
export const mebibytes = (bytes: number): string => `${(bytes / (1 << 20)).toFixed(1)} MiB`;
