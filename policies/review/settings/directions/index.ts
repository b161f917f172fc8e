import { access } from './access';
import { cost } from './cost';
import { different, longer, more, nothing, towards } from './direction';
import type { Directions } from './direction';
import { protection } from './protection';
import { signIn } from './sign-in';
import { watching } from './watching';

export type { Direction } from './direction';

/**
 * Which way each setting is weaker, by its path in the decided settings: `[]` stands for an item of a
 * list, `*` for a key. Every setting has its line, which a test holds; what has none is told as changed.
 */
export const directions: Directions = {
  'account.id': different('the account that was guarded is left alone', { severity: 'critical' }),
  'account.site': different('it is about an account of another site', { severity: 'high' }),
  region: different('what is made in the home region is made anew elsewhere'),
  preset: nothing('what it decides is compared by itself'),
  protection: towards(
    ['keep', 'removable'],
    'Terraform may destroy what holds data, logs and keys',
    { severity: 'high' },
  ),
  enforce: towards(['now', 'later'], 'what keeps people out is made later', { severity: 'high' }),
  'tags.*': nothing('tags of the baseline grant nothing'),
  ...signIn,
  ...access,
  ...protection,
  ...watching,
  ...cost,
  'exceptions[]': more('a choice weaker than the preset is excused', { by: ['setting'] }),
  'exceptions[].setting': nothing('exceptions are compared by it'),
  'exceptions[].reason': nothing('what it says is for people'),
  'exceptions[].owner': nothing('who answers for it changes nothing'),
  'exceptions[].until': longer('the choice is excused for longer', { absent: 'weakest' }),
};
