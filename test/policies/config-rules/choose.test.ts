import { BaselineError } from '../../../alicloud/problems';
import * as fc from 'fast-check';
import { chooseRules, configRules } from '../../../policies/config-rules';

const ids = configRules.map(({ id }) => id);
const likely = configRules.filter(({ certainty }) => certainty === 'likely').map(({ id }) => id);
const sure = ids.filter((id) => !likely.includes(id));
const fixed = configRules.filter(({ remediation }) => remediation).map(({ id }) => id);

describe('the catalogue of Cloud Config rules', () => {
  it('has each id once, in the form of such ids', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
  });

  it('has for each what the API takes', () => {
    for (const { title, why, resourceTypes, source } of configRules) {
      expect(title.length).toBeLessThanOrEqual(64);
      expect(`${title}. ${why}`.length).toBeLessThanOrEqual(256);
      expect(why).toMatch(/\.$/);
      expect(source).not.toBe('');
      expect(resourceTypes.length).toBeGreaterThan(0);
      for (const type of resourceTypes) expect(type).toMatch(/^ACS::[A-Za-z]*::[A-Za-z]+$/);
    }
  });

  it('covers what Terraform cannot enforce', () => {
    expect(sure).toEqual(
      expect.arrayContaining([
        'root-ak-check',
        'root-mfa-check',
        'ram-user-mfa-check',
        'ram-user-ak-create-date-expired-check-v2',
        'oss-bucket-public-read-prohibited',
        'oss-bucket-public-write-prohibited',
        'sg-risky-ports-check',
        'ecs-disk-encrypted',
        'actiontrail-enabled',
      ]),
    );
  });
});

describe('chooseRules', () => {
  it('takes every rule whose id is sure, none that is only likely, and fixes nothing', () => {
    const chosen = chooseRules({});
    expect(chosen.map(({ id }) => id)).toEqual(sure);
    expect(likely.length).toBeGreaterThan(0);
    expect(chosen.some(({ remediate }) => remediate)).toBe(false);
  });

  it('is the default, with what is on and without what is off, in the order of the catalogue', () => {
    const some = fc.subarray(ids);
    fc.assert(
      fc.property(some, some, (on, off) => {
        const reallyOff = off.filter((id) => !on.includes(id));
        const wanted = ids.filter(
          (id) => on.includes(id) || (sure.includes(id) && !reallyOff.includes(id)),
        );
        expect(chooseRules({ on, off: reallyOff }).map(({ id }) => id)).toEqual(wanted);
      }),
    );
  });

  it('fixes what it is told, and no more', () => {
    const [first = ''] = fixed;
    const chosen = chooseRules({ remediate: [first] });
    expect(chosen.filter(({ remediate }) => remediate).map(({ id }) => id)).toEqual([first]);
  });

  it.each([
    [
      { on: ['root-ak-checks'] },
      "rules.on: found 'root-ak-checks', no rule of ours, allowed: root-ak-check,",
    ],
    [{ off: [''] }, "rules.off: found '', no rule of ours"],
    [
      { on: ['root-ak-check'], off: ['root-ak-check'] },
      "rules.on: found 'root-ak-check', which is in off too",
    ],
    [
      { remediate: ['root-ak-check'] },
      "rules.remediate: found 'root-ak-check', which nothing fixes, allowed: oss-bucket",
    ],
    [
      {
        off: ['oss-bucket-public-read-prohibited'],
        remediate: ['oss-bucket-public-read-prohibited'],
      },
      "rules.remediate: found 'oss-bucket-public-read-prohibited', which is off",
    ],
  ])('refuses %j', (choice, message) => {
    expect(() => chooseRules(choice)).toThrow(BaselineError);
    expect(() => chooseRules(choice)).toThrow(message);
  });
});
