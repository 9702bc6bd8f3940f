using GoldenThread.Returns;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Work.Returns;

/// <summary>A return that a page works on, with the action that it is about and the files that came with it.</summary>
internal sealed record ReturnInPlan(OrganisationReturn Return, ActionInPlan InPlan, IReadOnlyList<Attachment> Files);
