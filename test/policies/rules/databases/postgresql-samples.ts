import type { Resources, Rule } from '../../../../policies/review';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_db_instance.a';

/** Tests a rule about a parameter of RDS for PostgreSQL. */
export function testPostgresqlParameter(rule: Rule, name: string): void {
  const postgresql = (...parameters: object[]) =>
    ({ alicloud_db_instance: { a: { engine: 'PostgreSQL', parameters } } }) as unknown as Resources;
  const off = { [A]: { fail: `the parameter ${name} is not on`, path: 'parameters' } };
  testRule(rule, {
    pass: {
      'on, beside another': {
        resources: postgresql({ name: 'max_connections', value: '9' }, { name, value: 'ON' }),
        gives: { [A]: 'pass' },
      },
    },
    fail: {
      off: { resources: postgresql({ name, value: 'off' }), gives: off },
      'another one is on': {
        resources: postgresql({ name: `${name}_x`, value: 'on' }),
        gives: off,
      },
    },
    absent: {
      'no parameters': {
        resources: { alicloud_db_instance: { a: { engine: 'PostgreSQL' } } },
        gives: off,
      },
    },
    unknown: {
      'a value that is not known yet': {
        resources: postgresql({ name, value: UNKNOWN }),
        gives: { [A]: { unknown: `${A} parameters[0].value` } },
      },
      'an engine that is not known yet': {
        resources: { alicloud_db_instance: { a: { engine: UNKNOWN } } },
        gives: { [A]: { unknown: `${A} engine` } },
      },
    },
    notApplicable: {
      MySQL: {
        resources: { alicloud_db_instance: { a: { engine: 'MySQL' } } },
        gives: { [A]: 'notApplicable' },
      },
    },
  });
}
