"""What is shown of a derivative: the w table with values, the generated text beside the user's."""
