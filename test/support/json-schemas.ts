import {type JsonSchema, toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import * as v from 'valibot';
import {ANNOTATIONS, type Place} from '../../src/parser/annotation-table.ts';
import {frontMatterSchema} from '../../src/parser/front-matter-schema.ts';
import {packSchema} from '../../src/parser/pack-file.ts';
import {projectSettingsSchema, userSettingsSchema} from '../../src/parser/settings-file.ts';
import {scenarioSchema} from '../../src/parser/scenario-schema.ts';
import {drillReportSchema} from './drill-report-schema.ts';
import {planSchema} from './plan-schema.ts';
import {attestationSchema, manifestSchema, prunedSchema, verificationSchema} from './keeping-schemas.ts';
import {inputsSchema, summarySchema} from './record-schemas.ts';

/** The published JSON Schemas, made from the tables that the program itself reads with. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
	'front-matter': titled('Front matter of a runbook', yaml(frontMatterSchema)),
	sidecar: titled('NAME.rollbook.yaml beside a runbook', {...yaml(v.strictObject(frontMatterSchema.entries)), ...sidecarParts()}),
	scenario: titled('NAME.scenario.yaml beside a runbook: what a drill pretends', yaml(scenarioSchema)),
	'project-settings': titled('rollbook.yaml of a project', yaml(projectSettingsSchema)),
	'user-settings': titled('~/.config/rollbook/config.yaml of an operator', yaml(userSettingsSchema)),
	'drill-report': titled('drill-report.json of a drill', toJsonSchema(drillReportSchema, {typeMode: 'input', errorMode: 'throw'})),
	manifest: titled('manifest.json of a run folder: its files', toJsonSchema(manifestSchema)),
	attestation: titled('attestation.intoto.json of a run folder: what is signed of it', toJsonSchema(attestationSchema)),
	pruned: titled('pruned.json of a run folder: what was removed to save room', toJsonSchema(prunedSchema)),
	verification: titled('What `rollbook verify --format json` prints', toJsonSchema(verificationSchema)),
	pack: titled('NAME.pack.yaml: pretended programs of one system, for the scenarios that take them in', yaml(packSchema)),
	plan: titled('What `rollbook plan --format json` prints', toJsonSchema(planSchema, {typeMode: 'input', errorMode: 'throw'})),
	summary: titled('`summary.json` of a run folder', toJsonSchema(summarySchema, {typeMode: 'input', errorMode: 'throw'})),
	inputs: titled('`inputs.json` of a run folder', toJsonSchema(inputsSchema, {typeMode: 'input', errorMode: 'throw'})),
});

const titled = (title: string, schema: JsonSchema): JsonSchema => ({$schema: 'http://json-schema.org/draft-07/schema#', title, ...schema});

const yaml = (schema: GenericSchema): JsonSchema => withScalars(toJsonSchema(unfold(schema), {typeMode: 'input', errorMode: 'ignore'})) as JsonSchema;

type Parts = {
	readonly type: string;
	readonly entries?: Readonly<Record<string, GenericSchema>>;
	readonly item?: GenericSchema;
	readonly value?: GenericSchema;
	readonly wrapped?: GenericSchema;
	readonly default?: unknown;
	readonly pipe?: readonly GenericSchema[];
	readonly getter?: (value: unknown) => GenericSchema;
};

/** A schema that depends on the value's shape is one for each shape; what a missing value stands for is no part of the file. */
const unfold = (schema: GenericSchema): GenericSchema => {
	const parts = schema as unknown as Parts;
	if (parts.type === 'lazy' && parts.getter) return v.union([...new Set(['', [], {}].map(parts.getter))].map(unfold)) as unknown as GenericSchema;
	return {
		...schema,
		...(parts.entries && {entries: Object.fromEntries(Object.entries(parts.entries).map(([key, entry]) => [key, unfold(entry)]))}),
		...(parts.item && {item: unfold(parts.item)}),
		...(parts.value && {value: unfold(parts.value)}),
		...(parts.wrapped && {wrapped: unfold(parts.wrapped), default: undefined}),
		...(parts.pipe?.[0] && {pipe: [unfold(parts.pipe[0]), ...parts.pipe.slice(1)]}),
	} as unknown as GenericSchema;
};

/** YAML's numbers and truths are text to us. */
const withScalars = (part: unknown): unknown => {
	if (Array.isArray(part)) return part.map(withScalars);
	if (typeof part !== 'object' || part === null) return part;
	const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withScalars(value)]));
	return 'type' in inner && inner['type'] === 'string' ? {...inner, type: ['string', 'number', 'boolean', 'null']} : inner;
};

const sidecarParts = (): JsonSchema => {
	const own = yaml(v.strictObject(frontMatterSchema.entries));
	const numbered = (place: Place): JsonSchema => ({type: 'object', patternProperties: {'^[1-9][0-9]*$': annotations(place)}, additionalProperties: false});
	const heading = annotations('heading');
	const section: JsonSchema = {...heading, properties: {...heading.properties, fences: numbered('fence'), items: numbered('item')}};
	return {properties: {...own.properties, sections: {type: 'object', additionalProperties: section}}};
};

const VALUE: JsonSchema = {anyOf: [{type: ['string', 'number', 'boolean']} as unknown as JsonSchema, {type: 'array', items: {type: ['string', 'number', 'boolean']} as unknown as JsonSchema}]};

/** A key a row. */
const annotations = (place: Place): JsonSchema => ({
	type: 'object',
	properties: Object.fromEntries(ANNOTATIONS.filter(row => row.on.includes(place) && row.heeded !== false).map(row => [row.key === '#' ? 'id' : row.key, {...VALUE, examples: [row.example]}])),
	additionalProperties: false,
});
