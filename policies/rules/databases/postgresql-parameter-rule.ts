import { defineRule } from '../../review';
import type { Rule } from '../../review';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_db_instance';
const ON = ['on', 'true', 'yes', '1'];

interface Parameter {
  readonly id: string;
  readonly title: string;
  /** As PostgreSQL calls it. */
  readonly name: string;
  readonly rationale: string;
  readonly references: readonly string[];
}

/** A rule about a parameter of RDS for PostgreSQL that is off unless it is switched on. */
export function postgresqlParameterRule({ name, ...about }: Parameter): Rule {
  return defineRule({
    ...about,
    severity: 'low',
    resourceTypes: [TYPE],
    remediation: `Add \`parameters { name = "${name}", value = "on" }\`.`,
    messages: { off: `the parameter ${name} is not on` },
    examples: examplesOf({
      type: TYPE,
      always: { engine: 'PostgreSQL', engine_version: '16.0' },
      fails: { parameters: [{ name, value: 'off' }] },
      passes: { parameters: [{ name, value: 'on' }] },
    }),
    check: ({ resource, verdict, notApplicable, unknown }) => {
      const engine = resource.string('engine').or('');
      if (engine.found.state !== 'known') {
        return unknown({ ...engine.location, reason: engine.found.reason });
      }
      if (engine.found.value.toLowerCase() !== 'postgresql') return notApplicable;
      const isOn = resource.blocks('parameters').some((parameter) =>
        parameter
          .string('name')
          .or('')
          .satisfies((found) =>
            parameter
              .string('value')
              .is((value) => found === name && ON.includes(value.toLowerCase()), {
                absent: false,
              }),
          ),
      );
      return verdict(isOn, 'off');
    },
  });
}
