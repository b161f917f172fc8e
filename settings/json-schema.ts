import { z } from 'zod';
import { acceptedText, presetValueAt, formatItems } from './deviations';
import { presetNames } from './presets';
import { fileSchema } from './schema';
import type { Path } from './format-value';

type JsonObject = Record<string, unknown>;

/**
 * The settings as JSON Schema (draft 7, the one that editors know best): completion, explanations
 * and red lines while typing. What only a program can see, such as host bits in a block or an
 * exception that is missing, is told by `parseSettings` alone.
 */
export function settingsJsonSchema(): JsonObject {
  const schema = z.toJSONSchema(fileSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema, path }) => {
      const isMap = zodSchema instanceof z.ZodObject || zodSchema instanceof z.ZodRecord;
      const isList = zodSchema instanceof z.ZodArray;
      // A section whose lines are all commented out is null to YAML, and the same as an empty one.
      const mayBeEmpty = (isMap || isList) && z.safeParse(zodSchema, isMap ? {} : []).success;
      if (mayBeEmpty) Object.assign(jsonSchema, { type: [isMap ? 'object' : 'array', 'null'] });
      const presetText = presetsInWords(settingPath(path));
      // An optional field comes here twice: as itself, and as what may be left out.
      if (presetText !== '' && !(zodSchema instanceof z.ZodOptional)) {
        jsonSchema.description = [jsonSchema.description, presetText].join(' ');
      }
    },
  });
  return { ...schema };
}

/** `properties, identity, properties, login` is the setting `identity.login`. */
function settingPath(path: readonly (string | number)[]): Path {
  return path.flatMap((part, index) => {
    if (path[index - 1] === 'properties') return [part];
    return part === 'additionalProperties' ? ['any'] : [];
  });
}

/** What each preset takes for a setting: `Presets: cis-2.0 14, cis-1.0 14, strict 16.` */
function presetsInWords(path: Path): string {
  const values = presetNames.flatMap((name) => {
    const value = presetValueAt(name, path);
    if (!value) return [];
    const own = formatItems(value.value);
    const accepted = value.accepts === 'anything' ? 'anything' : acceptedText(value);
    return [`${name} ${own}${accepted === own ? '' : ` (accepts ${accepted})`}`];
  });
  return values.length === 0 ? '' : `Presets: ${values.join('; ')}.`;
}
