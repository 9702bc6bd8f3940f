using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A letter whose sending began and whose end nobody knows.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0080_letters_begun")]
internal sealed class LettersBegunColumn : SqlMigration;
