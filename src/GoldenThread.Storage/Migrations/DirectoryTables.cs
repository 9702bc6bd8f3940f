using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Directories of staff, their people and groups, and the roles that groups give.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0134_directories")]
internal sealed class DirectoryTables : SqlMigration;
