using System.Collections.Immutable;
using GoldenThread.Policies;

namespace GoldenThread.Proofs;

/// <summary>A version of a policy that a rating rests on, with what organisations say of those that came after it.</summary>
/// <param name="Evidence">The piece of evidence.</param>
/// <param name="Policy">The policy with all its versions.</param>
/// <param name="VersionNumber">Number of the version that was attached.</param>
/// <param name="Acknowledgements">What organisations said of any of its versions.</param>
public sealed record PolicyGround(Guid Evidence, Policy Policy, int VersionNumber, ImmutableArray<Acknowledgement> Acknowledgements);
