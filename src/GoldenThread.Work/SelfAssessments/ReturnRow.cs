using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>A return in a list, without its answers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CycleId">Its cycle.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FrozenOn">The day from which it is frozen; null where it is not.</param>
/// <param name="SignedOffAt">When it was signed off, in UTC.</param>
internal sealed record ReturnRow(Guid Id, Guid CycleId, OrganisationId Organisation, string Name, AssessmentState State, DateOnly? FrozenOn, DateTimeOffset? SignedOffAt);
