using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.SelfAssessments;

/// <summary>A version of standards that a partnership took in.</summary>
public sealed class StoredStandards : StoredDefinition;
