/** The parts of SARIF 2.1.0 that a check writes, from the standard's text (sections 3.13 to 3.30): required properties, kinds of values, bounds. */
export const sarifSchema = {
	type: 'object',
	required: ['version', 'runs'],
	additionalProperties: false,
	properties: {
		$schema: {type: 'string', pattern: '^https://'},
		version: {const: '2.1.0'},
		runs: {type: 'array', items: {$ref: '#/$defs/run'}},
	},
	$defs: {
		run: {
			type: 'object',
			required: ['tool'],
			additionalProperties: false,
			properties: {
				tool: {type: 'object', required: ['driver'], additionalProperties: false, properties: {driver: {$ref: '#/$defs/component'}}},
				columnKind: {enum: ['utf16CodeUnits', 'unicodeCodePoints']},
				originalUriBaseIds: {type: 'object'},
				results: {type: 'array', items: {$ref: '#/$defs/result'}},
			},
		},
		component: {
			type: 'object',
			required: ['name'],
			additionalProperties: false,
			properties: {name: {type: 'string', minLength: 1}, version: {type: 'string'}, semanticVersion: {type: 'string'}, informationUri: {type: 'string'}, rules: {type: 'array', uniqueItems: true, items: {$ref: '#/$defs/rule'}}},
		},
		rule: {
			type: 'object',
			required: ['id'],
			additionalProperties: false,
			properties: {
				id: {type: 'string', pattern: '^[a-z][a-z-]*$'},
				shortDescription: {$ref: '#/$defs/message'},
				fullDescription: {$ref: '#/$defs/message'},
				help: {$ref: '#/$defs/message'},
				helpUri: {type: 'string', pattern: '^https://'},
				defaultConfiguration: {type: 'object', additionalProperties: false, properties: {level: {$ref: '#/$defs/level'}}},
			},
		},
		level: {enum: ['none', 'note', 'warning', 'error']},
		message: {type: 'object', required: ['text'], additionalProperties: false, properties: {text: {type: 'string', minLength: 1}, markdown: {type: 'string'}}},
		result: {
			type: 'object',
			required: ['message'],
			additionalProperties: false,
			properties: {
				ruleId: {type: 'string'},
				ruleIndex: {type: 'integer', minimum: 0},
				level: {$ref: '#/$defs/level'},
				message: {$ref: '#/$defs/message'},
				locations: {type: 'array', items: {type: 'object', additionalProperties: false, properties: {physicalLocation: {$ref: '#/$defs/place'}}}},
				partialFingerprints: {type: 'object', additionalProperties: {type: 'string'}},
			},
		},
		place: {
			type: 'object',
			additionalProperties: false,
			properties: {
				artifactLocation: {type: 'object', additionalProperties: false, properties: {uri: {type: 'string', pattern: '^[^\\s\\\\<>"]+$'}, uriBaseId: {type: 'string'}}},
				region: {
					type: 'object',
					required: ['startLine'],
					additionalProperties: false,
					properties: {startLine: {type: 'integer', minimum: 1}, startColumn: {type: 'integer', minimum: 1}, endLine: {type: 'integer', minimum: 1}, endColumn: {type: 'integer', minimum: 1}, snippet: {type: 'object', additionalProperties: false, properties: {text: {type: 'string'}}}},
				},
			},
		},
	},
} as const;
