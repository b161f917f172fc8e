import type { z } from 'zod';
import { list, section, text } from '../../fields';

const principal = {
  pattern: /^(?:(?:user|role)\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  allowed: 'the name of a user or a role, such as break-glass, user/alice or role/break-glass',
};

/** What nobody may ever do, but for those who are named. */
export const neverSection = list(
  section(
    {
      action: text(
        {
          pattern: /^[a-z][a-z0-9-]{0,63}:[A-Za-z0-9]{1,128}$/,
          allowed: '<service>:<name>, such as ram:CreateAccessKey',
        },
        'A call, in full.',
      ),
      resource: text(
        { pattern: /^(?:\*|acs:[^\s\p{C}]{1,500})$/u, allowed: '*, or an ARN, with wildcards' },
        'What it is about: any of these resources. Default: anything.',
      ).optional(),
      except: list(text(principal, 'Somebody who may.'), 50, 'Who may, by name.').optional(),
    },
    'One call that nobody may ever make, directly or by steps.',
  ),
  50,
  'Calls that nobody may ever make but those who are named: `access diff` fails a change that breaks one, and shows how.',
);

/** A call that nobody may make, directly or by steps. */
export interface NeverSettings {
  readonly action: string;
  /** A pattern of ARNs. */
  readonly resource: string;
  /** Users and roles, by name, or by kind and name. */
  readonly except: readonly string[];
}

export function resolveNever(
  file: z.output<typeof neverSection> | undefined,
): readonly NeverSettings[] {
  return (file ?? []).map(({ action, resource = '*', except = [] }) => ({
    action,
    resource,
    except,
  }));
}
