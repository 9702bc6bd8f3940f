using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Services of organisations, official names, and what was decided on names of documents.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0122_names_of_organisations")]
internal sealed class NamesOfOrganisations : SqlMigration;
