import { pathText, formatValue } from '../format-value';
import { costSection, type CostSettings } from './cost';

/**
 * What the settings file would refuse, for whoever sets it in code. Product codes are looked at for
 * their form alone: decided settings no longer say which of them were listed as unknown.
 */
export function refusedCost(
  cost: CostSettings,
): { readonly name: string; readonly found: string; readonly allowed: string }[] {
  const { budgets, ...rest } = cost;
  const file = {
    ...rest,
    budgets: budgets.map(({ products, ...budget }) => ({ ...budget, unlistedProducts: products })),
  };
  return (costSection.safeParse(file).error?.issues ?? []).map(({ path, message, ...issue }) => {
    const names = path.map((part) => (typeof part === 'number' ? part : String(part)));
    const value = names.reduce<unknown>(
      (of, part) => (typeof of === 'object' && of !== null ? Reflect.get(of, part) : undefined),
      file,
    );
    const own: unknown = issue.code === 'custom' ? issue.params?.['found'] : undefined;
    return {
      name: pathText(names).replace('unlistedProducts', 'products'),
      found: typeof own === 'string' ? own : formatValue(value),
      allowed: message,
    };
  });
}
