using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Lists of children say where an adult around a child is unseen.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0173_unseen_in_lists")]
internal sealed class UnseenInLists : SqlMigration;
