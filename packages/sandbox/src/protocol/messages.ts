/**
 * The messages of `tfplugin5.proto` as the rest of the sandbox sees them: `camelCase`, enums by
 * name. Only what is read or written here.
 */

export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

export type PathStep =
  | { readonly attributeName: string }
  | { readonly elementKeyString: string }
  | { readonly elementKeyInt: number };

export interface AttributePath {
  readonly steps: readonly PathStep[];
}

export interface Diagnostic {
  readonly severity: 'ERROR' | 'WARNING';
  readonly summary: string;
  readonly detail?: string;
  readonly attribute?: AttributePath;
}

interface WithDiagnostics {
  readonly diagnostics?: readonly Diagnostic[];
}

interface OfType {
  readonly typeName: string;
}

/** Method name -> [request, response]. */
export interface ProviderMethods {
  PrepareProviderConfig: [
    { readonly config: DynamicValue },
    WithDiagnostics & { readonly preparedConfig: DynamicValue },
  ];
  ValidateResourceTypeConfig: [OfType & { readonly config: DynamicValue }, WithDiagnostics];
  ValidateDataSourceConfig: [OfType & { readonly config: DynamicValue }, WithDiagnostics];
  UpgradeResourceState: [
    OfType & { readonly rawState: { readonly json: Uint8Array } },
    WithDiagnostics & { readonly upgradedState?: DynamicValue },
  ];
  Configure: [{ readonly config: DynamicValue }, WithDiagnostics];
  ReadResource: [
    OfType & { readonly currentState: DynamicValue; readonly private: Uint8Array },
    WithDiagnostics & { readonly newState?: DynamicValue; readonly private?: Uint8Array },
  ];
  PlanResourceChange: [
    OfType & {
      readonly priorState: DynamicValue;
      readonly proposedNewState: DynamicValue;
      readonly config: DynamicValue;
      readonly priorPrivate: Uint8Array;
    },
    WithDiagnostics & {
      readonly plannedState?: DynamicValue;
      readonly requiresReplace?: readonly AttributePath[];
      readonly plannedPrivate?: Uint8Array;
      readonly legacyTypeSystem?: boolean;
    },
  ];
  ApplyResourceChange: [
    OfType & {
      readonly priorState: DynamicValue;
      readonly plannedState: DynamicValue;
      readonly config: DynamicValue;
      readonly plannedPrivate: Uint8Array;
    },
    WithDiagnostics & {
      readonly newState?: DynamicValue;
      readonly private?: Uint8Array;
      readonly legacyTypeSystem?: boolean;
    },
  ];
  ImportResourceState: [
    OfType & { readonly id: string },
    WithDiagnostics & {
      readonly importedResources?: readonly (OfType & { readonly state: DynamicValue })[];
    },
  ];
  ReadDataSource: [
    OfType & { readonly config: DynamicValue },
    WithDiagnostics & { readonly state?: DynamicValue },
  ];
  Stop: [Record<string, never>, { readonly error?: string }];
}

export type MethodName = keyof ProviderMethods;
export type RequestOf<M extends MethodName> = ProviderMethods[M][0];
export type ResponseOf<M extends MethodName> = ProviderMethods[M][1];

/** One connected provider, as Terraform sees it: one per `provider` block and command. */
export type ProviderService = {
  readonly [M in MethodName]: (request: RequestOf<M>) => ResponseOf<M>;
};
