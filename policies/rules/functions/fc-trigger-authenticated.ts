import { defineRule } from '../../review';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_fcv3_trigger';

/** By type: the arguments that hold the kind of the trigger, and its configuration. */
const ARGUMENTS: Readonly<Record<string, readonly [string, string]>> = {
  [TYPE]: ['trigger_type', 'trigger_config'],
  alicloud_fc_trigger: ['type', 'config'],
};

export default defineRule({
  id: 'fc-trigger-authenticated',
  title: 'HTTP triggers ask who calls',
  severity: 'high',
  resourceTypes: Object.keys(ARGUMENTS),
  rationale:
    'An anonymous trigger is the function, with all that its role may do, on the internet for everybody, who also runs up its bill.',
  remediation:
    'Set `authType` of the configuration to `function` or `jwt`; for a public site put an API gateway or an ALB with WAF before it.',
  references: [
    'Provider docs: alicloud_fcv3_trigger',
    'Alibaba Cloud Help: HTTP triggers of Function Compute, authType',
  ],
  messages: { anonymous: 'everybody may call the function: authType is {found}' },
  examples: examplesOf({
    type: TYPE,
    always: { function_name: 'example', qualifier: 'LATEST', trigger_type: 'http' },
    fails: { trigger_config: '{"authType":"anonymous","methods":["GET"]}' },
    passes: { trigger_config: '{"authType":"function","methods":["GET"]}' },
  }),
  check: ({ resource, verdict, notApplicable, unknown }) => {
    const [kind, configuration] = ARGUMENTS[resource.type] ?? ['', ''];
    const type = resource.string(kind).or('');
    if (type.found.state !== 'known')
      return unknown({ ...type.location, reason: type.found.reason });
    if (type.found.value.toLowerCase() !== 'http') return notApplicable;
    const authentication = resource.string(configuration).map(authTypeOf, 'JSON');
    // What a trigger without a configuration does is not written anywhere.
    const asks = authentication.is((found) => ASKS.includes(found), { absent: 'unknown' });
    return verdict(asks, 'anonymous', { found: authentication });
  },
});

const ASKS: readonly string[] = ['function', 'jwt', 'bearer'];

/** `authType`, as text; undefined where it is no JSON. */
function authTypeOf(text: string): string | undefined {
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config !== 'object' || config === null) return undefined;
    return 'authType' in config ? String(config.authType).toLowerCase() : 'not set';
  } catch {
    return undefined;
  }
}
