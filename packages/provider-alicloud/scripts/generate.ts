import type {
  AttributeModel,
  ResourceModel,
} from '@cdktf/provider-generator/lib/get/generator/models';
import { TerraformProviderGenerator } from '@cdktf/provider-generator/lib/get/generator/provider-generator';
import { classDoc, configDoc, propertyDoc } from './constraint-docs';
import { DocumentedCode } from './documented-code';
import type {
  AttributeType,
  Constraints,
  ProviderSchema,
  SchemaBlock,
  VersionedBlock,
} from './schema-files';

type GeneratorSchema = ConstructorParameters<typeof TerraformProviderGenerator>[1];
type BuildModels = TerraformProviderGenerator['buildResourceModels'];

/** Writes the TypeScript of every binding below `folder` and returns where it is. */
export async function generate(schema: ProviderSchema, folder: string): Promise<string> {
  const notes = new Map<string, readonly string[]>();
  const generator = new DocumentedGenerator(schema, notes);
  generator.generateAll();
  await generator.save(folder);
  return `${folder}/providers/${schema.source.split('/').at(-1) ?? ''}`;
}

class DocumentedGenerator extends TerraformProviderGenerator {
  constructor(
    private readonly providerSchema: ProviderSchema,
    private readonly notes: Map<string, readonly string[]>,
  ) {
    super(new DocumentedCode(notes), generatorSchema(providerSchema));
  }

  override buildResourceModels(...args: Parameters<BuildModels>): ReturnType<BuildModels> {
    const models = super.buildResourceModels(...args);
    for (const model of models) this.document(model);
    return models;
  }

  private document(model: ResourceModel): void {
    const { resources, dataSources } = this.providerSchema;
    const entry = model.isDataSource
      ? dataSources[model.terraformResourceType]
      : resources[model.terraformResourceType];
    if (!entry) throw new Error(`No schema for ${model.terraformType}`);
    const { constraints } = entry;
    this.notes.set(`class ${model.className}`, classDoc(entry.block.deprecated));
    this.notes.set(`interface ${model.configStruct.name}`, configDoc(constraints));
    documentBlock(model.attributes, entry.block, { constraints, path: [] });
  }
}

interface Place {
  readonly constraints: Constraints;
  readonly path: readonly string[];
}

function documentBlock(models: readonly AttributeModel[], block: SchemaBlock, place: Place): void {
  for (const model of models) {
    const here = below(place, model);
    const constraint = here.constraints[here.path.join('.')];
    const attribute = block.attributes?.[model.terraformName];
    const nested = block.block_types?.[model.terraformName];
    if (nested) {
      setDescription(model, propertyDoc({ constraint, block: nested }));
      documentBlock(model.type.struct?.attributes ?? [], nested.block, here);
    } else if (attribute) {
      setDescription(model, propertyDoc({ constraint, attribute, type: attribute.type }));
      documentType(model, attribute.type, here);
    }
  }
}

function documentType(model: AttributeModel, type: AttributeType, place: Place): void {
  if (typeof type === 'string') return;
  if (type[0] !== 'object') {
    documentType(model, type[1], place);
    return;
  }
  correctNestedList(model);
  for (const member of model.type.struct?.attributes ?? []) {
    const here = below(place, member);
    const memberType = type[1][member.terraformName];
    const constraint = here.constraints[here.path.join('.')];
    setDescription(member, propertyDoc({ constraint, type: memberType }));
    if (memberType) documentType(member, memberType, here);
  }
}

function below(place: Place, model: AttributeModel): Place {
  return { ...place, path: [...place.path, model.terraformName] };
}

// The generator takes descriptions of attributes from the schema but has a fixed one for blocks and
// none for the members of objects. Setting them on its models does for all three.
function setDescription(model: AttributeModel, description: string | undefined): void {
  if (description !== undefined)
    Object.defineProperty(model, 'description', { value: description });
}

// For an attribute that is a list of lists of objects the generator stores `T[][]` but lets a user
// pass only `TList[]`, its class for reading; that does not compile, and nobody could build one.
function correctNestedList(model: AttributeModel): void {
  const { struct } = model.type;
  if (struct && /^(?:list|set){2}$/.test(struct.nestingMode)) {
    const value = `${struct.name}[][] | cdktf.IResolvable`;
    Object.defineProperty(model.type, 'inputTypeDefinition', { value });
  }
}

function generatorSchema(schema: ProviderSchema): GeneratorSchema {
  const { source, version } = schema;
  const all = {
    format_version: '1.0',
    provider_versions: { [source]: version },
    provider_schemas: {
      [source]: {
        provider: documentedProvider(schema.provider),
        resource_schemas: schema.resources,
        data_source_schemas: schema.dataSources,
      },
    },
  };
  // A copy, because the generator adds to what it is given; and by way of text, because its types
  // for the same JSON are declared apart from ours, with mutable arrays.
  return JSON.parse(JSON.stringify(all)) as GeneratorSchema;
}

// The provider block's model never passes through buildResourceModels, and has no constraints.
function documentedProvider(provider: VersionedBlock): VersionedBlock {
  const attributes = Object.entries(provider.block.attributes ?? {}).map(([name, attribute]) => {
    const description = propertyDoc({ attribute, type: attribute.type });
    return [name, description === undefined ? attribute : { ...attribute, description }] as const;
  });
  return {
    ...provider,
    block: { ...provider.block, attributes: Object.fromEntries(attributes) },
  };
}
