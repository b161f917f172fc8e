interface Statement {
  readonly Effect?: string;
  readonly Condition?: { readonly Bool?: Readonly<Record<string, string | readonly string[]>> };
}

/**
 * What is wrong with the statements of a role's trust: each must be an Allow under
 * `Bool acs:MFAPresent true`. A Deny on `false` does not fire on calls with an access key, where
 * the key is absent.
 */
export function trustFaults(document: string): string[] {
  const { Statement: statements = [] } = JSON.parse(document) as {
    readonly Statement?: readonly Statement[];
  };
  return statements.flatMap((statement) => {
    const wanted = [statement.Condition?.Bool?.['acs:MFAPresent'] ?? []].flat().join(',');
    return statement.Effect === 'Allow' && wanted === 'true' ? [] : [JSON.stringify(statement)];
  });
}
