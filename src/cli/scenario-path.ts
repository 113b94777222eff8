/** Where the scenario of a runbook stands, or would stand. */
export const scenarioPath = (runbook: string): string => runbook.replace(/\.[^./]*$/, '').concat('.scenario.yaml');
