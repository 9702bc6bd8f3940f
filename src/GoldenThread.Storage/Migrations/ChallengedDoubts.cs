using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Challenges of the board to answers, and readings that programs send.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0114_challenged_doubts")]
internal sealed class ChallengedDoubts : SqlMigration;
