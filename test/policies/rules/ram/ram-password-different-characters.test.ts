import rule from '../../../../policies/rules/ram/ram-password-different-characters';
import { argumentSamples } from '../argument-samples';
import { testRule } from '../rule-tester';

const told = (found: number): string =>
  `passwords of ${found} different characters are allowed; asked for: 4 to 8`;

testRule(
  rule,
  argumentSamples({
    type: 'alicloud_ram_password_policy',
    path: 'minimum_password_different_character',
    passes: [4, 8],
    fails: [
      [0, told(0)],
      [3, told(3)],
    ],
    absent: told(0),
  }),
);
