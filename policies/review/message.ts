import { clip } from '../../alicloud/printable';
import { Attribute, ResolvedAttribute } from './attribute';
import type { Data, Shown } from './verdict';

/** A message with its `{names}` filled in. */
export function renderMessage(template: string, data: Data): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? all : show(value);
  });
}

/** A value on one line: short, no control characters, and nothing of what is sensitive. */
function show(value: Shown): string {
  if (!(value instanceof Attribute) && !(value instanceof ResolvedAttribute))
    return clip(String(value));
  const { found } = value;
  if (found.state === 'absent') return 'nothing';
  if (found.state !== 'known') return `a value that ${found.reason}`;
  if (found.sensitive) return '(sensitive)';
  return clip(typeof found.value === 'string' ? found.value : JSON.stringify(found.value));
}
