using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Replays of drafts of pathways.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0064_pathway_replays")]
internal sealed class PathwayReplayTable : SqlMigration;
