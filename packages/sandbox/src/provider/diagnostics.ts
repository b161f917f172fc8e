import { AccountError, ApiError } from '../account/errors';
import type { AttributePath, Diagnostic } from '../protocol/messages';
import type { Path } from '../schema/visit';

export function attributePath(path: Path): AttributePath {
  return {
    steps: path.map((step) =>
      typeof step === 'number' ? { elementKeyInt: step } : { attributeName: step },
    ),
  };
}

/** `query_list.0.power_sql_mode`, as the provider writes paths. */
export function pathText(path: Path): string {
  return path.join('.');
}

export function error(summary: string, detail?: string, path?: Path): Diagnostic {
  return {
    severity: 'ERROR',
    summary,
    ...(detail !== undefined && { detail }),
    ...(path !== undefined && { attribute: attributePath(path) }),
  };
}

export function warning(summary: string, detail: string, path?: Path): Diagnostic {
  return { ...error(summary, detail, path), severity: 'WARNING' };
}

/** What a refused call or an unusable account folder looks like to Terraform. */
export function refusal(thrown: unknown, what: string): Diagnostic {
  if (thrown instanceof ApiError) {
    return error(`[${thrown.code}] ${thrown.message}`, `The simulated account refused to ${what}.`);
  }
  if (thrown instanceof AccountError) {
    return error('The simulated account cannot be used', thrown.message);
  }
  throw thrown;
}
