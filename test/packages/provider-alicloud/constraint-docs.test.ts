import {
  configDoc,
  propertyDoc,
  propertyPath,
} from '../../../packages/provider-alicloud/scripts/constraint-docs';

describe('the documentation of a property', () => {
  test.each([
    ['accepted texts', { one_of: ['All', 'Read'] }, 'string', "One of `'All'`, `'Read'`."],
    ['accepted numbers, in their order', { one_of: [10, 2] }, 'number', 'One of `2`, `10`.'],
    ['a text of digits as a text', { one_of: ['1'] }, 'string', "One of `'1'`."],
    ['a range', { min: 0, max: 50 }, 'number', 'From 0 to 50.'],
    ['a range that is open above', { min: 1 }, 'number', 'At least 1.'],
    ['lengths', { min_length: 3, max_length: 63 }, 'string', 'From 3 to 63 characters.'],
    ['a length that is open below', { max_length: 8 }, 'string', 'At most 8 characters.'],
    ['a format', { format: 'json' }, 'string', 'JSON text.'],
    ['a default', { default: false }, 'bool', 'Default: `false`.'],
    ['an empty default', { default: '' }, 'string', "Default: `''`."],
    ['any case', { one_of: ['a'], ignore_case: true }, 'string', "One of `'a'`, in any case."],
    ['a whole number', { whole: true }, 'number', 'A whole number.'],
    ['a range of whole numbers', { whole: true, min: 1 }, 'number', 'At least 1.'],
    ['a multiple', { min: 0, multiple_of: 5 }, 'number', 'At least 0.\nA multiple of 5.'],
    [
      'one of two checks',
      { whole: true, any: [{ min: 1, max: 9 }, { one_of: [36, 12] }] },
      'number',
      'From 1 to 9, or one of `12`, `36`.',
    ],
    [
      'two checks together',
      { all: [{ min_length: 2, max_length: 9 }, { not_pattern: '^a' }] },
      'string',
      'From 2 to 9 characters.\nDoes not match `^a`.',
    ],
    ['a pattern', { pattern: '^a*/' }, 'string', 'Matches `^a* /`.'],
    ['the words for a pattern', { pattern: '^a', message: 'Small' }, 'string', 'Small.'],
    [
      'elements and how many',
      { element: { one_of: ['a'] }, min_items: 1, max_items: 3 },
      ['list', 'string'],
      "Each element: one of `'a'`.\nAt least 1 of them.\nAt most 3 of them.",
    ],
    [
      'what may be left empty',
      { format: 'rfc3339', may_be_empty: true },
      'string',
      'A time as in RFC 3339.\nOr an empty text.',
    ],
    ['conflicts', { conflicts_with: ['user_name'] }, 'string', 'Conflicts with `userName`.'],
    ['company', { required_with: ['a.b_c'] }, 'string', 'Only together with `a.bC`.'],
    ['a choice', { exactly_one_of: ['b', 'a'] }, 'string', 'Exactly one of `a`, `b` must be set.'],
    ['a need', { at_least_one_of: ['a', 'b'] }, 'string', 'At least one of `a`, `b` must be set.'],
    ['replacement', { force_new: true }, 'string', 'Changing it replaces the resource.'],
    ['deprecation', { deprecated: true }, 'string', '@deprecated The provider warns about it.'],
    ['removal', { removed: true }, 'string', '@deprecated Removed: the provider refuses it.'],
  ] as const)('says %s', (_what, constraint, type, doc) => {
    expect(propertyDoc({ constraint, type })).toBe(doc);
  });

  test('says that it is sensitive or deprecated where only the schema knows', () => {
    const attribute = { type: 'string', sensitive: true, deprecated: true } as const;
    expect(propertyDoc({ attribute, type: 'string' })).toBe(
      "Sensitive: Terraform's output hides it.\n@deprecated The provider warns about it.",
    );
  });

  test('says how many of a block there may be', () => {
    const block = { nesting_mode: 'list', min_items: 2, max_items: 5, block: {} } as const;
    expect(propertyDoc({ block })).toBe('At least 2 of them.\nAt most 5 of them.');
  });

  test('is nothing where nothing is known', () => {
    expect(propertyDoc({ type: 'string' })).toBeUndefined();
    expect(
      propertyDoc({ constraint: { unchanged: { when: [] } }, type: 'string' }),
    ).toBeUndefined();
  });

  test('is broken into lines, but never inside a value', () => {
    const values = Array.from({ length: 30 }, (_, index) => `Windows Server ${index}`);
    const lines = propertyDoc({ constraint: { one_of: values } })?.split('\n') ?? [];
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(100);
      expect(line.split('`').length % 2).toBe(1);
    }
  });

  test('names properties as a program writes them, also where the generator renames them', () => {
    expect(propertyPath('operation_preferences.node')).toBe('operationPreferences.nodeAttribute');
  });
});

describe('the documentation of a configuration', () => {
  test('says once what must be set though no single property is required', () => {
    expect(
      configDoc({
        name: { exactly_one_of: ['name', 'project_name'] },
        project_name: { exactly_one_of: ['project_name', 'name'] },
        other: { force_new: true },
      }),
    ).toEqual(['Exactly one of `name`, `projectName` must be set.']);
  });
});
