import type { Resources } from '../../../../policies/review';
import rule from '../../../../policies/rules/ecs/eci-containers-not-privileged';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_eci_container_group';
const A = `${TYPE}.a`;
const one = (...containers: object[]) =>
  ({ [TYPE]: { a: { containers } } }) as unknown as Resources;
const context = (privileged: boolean | string) => ({ security_context: [{ privileged }] });

testRule(rule, {
  pass: { 'not privileged': { resources: one(context(false)), gives: { [A]: 'pass' } } },
  fail: {
    'one of two': {
      resources: one({}, context(true)),
      gives: {
        [A]: {
          fail: 'a container is privileged',
          path: 'containers[1].security_context[0].privileged',
        },
      },
    },
  },
  absent: { 'no context': { resources: one({}), gives: { [A]: 'pass' } } },
  unknown: {
    'not known yet': {
      resources: one(context(UNKNOWN)),
      gives: { [A]: { unknown: `${A} containers[0].security_context[0].privileged` } },
    },
  },
});
