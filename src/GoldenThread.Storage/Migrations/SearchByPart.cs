using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A search by a part of a name does not grow with how many children somebody may see.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0158_search_by_part")]
internal sealed class SearchByPart : SqlMigration;
