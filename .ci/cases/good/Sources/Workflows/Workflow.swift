public import Stories
