using System.Collections.Immutable;

namespace GoldenThread.Chronologies;

/// <summary>A person, place or organisation, and the code that stands for it.</summary>
/// <param name="Code">"Infant 1", "MGM", "HV2".</param>
/// <param name="Names">Every name, spelling and nickname by which it is written.</param>
/// <param name="Born">Date of birth; null where there is none or it is not known.</param>
public sealed record GlossaryEntry(string Code, ImmutableArray<string> Names, DateOnly? Born = null);
