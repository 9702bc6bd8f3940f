using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A list of children takes its candidates in order, so many at a time.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0142_lists_in_order")]
internal sealed class ListsInOrder : SqlMigration;
