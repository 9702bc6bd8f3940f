using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Whose name the history shows.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0067_person_name")]
internal sealed class PersonNameFunction : SqlMigration;
