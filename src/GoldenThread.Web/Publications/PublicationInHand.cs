using GoldenThread.Documents.Publishing;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Publications;
using GoldenThread.Web.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Publications;

/// <summary>A version that a page works on.</summary>
internal sealed record PublicationInHand(Publication Publication, Plan Plan, PublishedPlan Snapshot, IReadOnlyList<PersonalDataFinding> Findings);
